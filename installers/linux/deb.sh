#!/bin/sh
# Makes holdfast.deb out of a fresh build.
set -e
cd "$(dirname "$0")/../.."
exec mvn -Pinstaller -DskipTests -Dinstaller.type=deb package

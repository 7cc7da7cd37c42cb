#!/bin/sh
# Makes holdfast.rpm out of a fresh build.
set -e
cd "$(dirname "$0")/../.."
exec mvn -Pinstaller -DskipTests -Dinstaller.type=rpm package

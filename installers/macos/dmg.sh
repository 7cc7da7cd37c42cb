#!/bin/sh
# Makes holdfast.dmg out of a fresh build.
set -e
cd "$(dirname "$0")/../.."
exec mvn -Pinstaller -DskipTests -Dinstaller.type=dmg package

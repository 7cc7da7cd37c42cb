@echo off
rem Makes holdfast.msi out of a fresh build.
cd /d "%~dp0..\.."
call mvn -Pinstaller -DskipTests -Dinstaller.type=msi package

@echo off
rem Starts Holdfast: the window without arguments, the command line with them.
set here=%~dp0..
set java=java
if defined JAVA_HOME set java=%JAVA_HOME%\bin\java
if exist "%here%\runtime\bin\java.exe" set java=%here%\runtime\bin\java
"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -cp "%here%\lib\*" dev.holdfast.app.Launcher %*

@echo off
rem Runs Clausetrail from a clone; builds it first where it is not built yet. Needs JDK 17 or later and Maven.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined CLAUSETRAIL_JAVA_OPTS set "CLAUSETRAIL_JAVA_OPTS=-Xmx1g"
set "JAR="
for %%F in ("%HOME_DIR%target\clausetrail-*-all.jar") do set "JAR=%%~fF"
if not defined JAR (
    echo Building Clausetrail; this takes a minute and happens once. 1>&2
    pushd "%HOME_DIR%"
    call mvn -q -B -DskipTests -DskipLint -Dspotless.check.skip=true -Dcyclonedx.skip=true package 1>&2
    if errorlevel 1 (popd & exit /b 4)
    popd
    for %%F in ("%HOME_DIR%target\clausetrail-*-all.jar") do set "JAR=%%~fF"
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %CLAUSETRAIL_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

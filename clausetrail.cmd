@echo off
rem Runs Clausetrail from a clone; builds it first where it is not built yet. Needs JDK 17 or later and Maven.
rem Paths go through variables, never through text that cmd reads twice, so that they may hold spaces, ! and any letter.
setlocal DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined CLAUSETRAIL_JAVA_OPTS set "CLAUSETRAIL_JAVA_OPTS=-XX:MaxRAMPercentage=50"
set "ARCHIVE=%HOME_DIR%target\clausetrail.jsa"

call :find
if not defined JAR goto build
rem Is a source newer than what was built? Where PowerShell cannot tell, what was built is used.
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = 'pom.xml', 'src\main', 'templates', 'regulatory-mappings' | ForEach-Object { Join-Path $env:HOME_DIR $_ }; if (Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 10 }" >nul 2>&1
if not "%ERRORLEVEL%"=="10" goto run

:build
echo Building Clausetrail; this takes a minute and happens once. 1>&2
if exist "%ARCHIVE%" del /q "%ARCHIVE%"
set "MAVEN_OPTS=%MAVEN_OPTS% -Djansi.noreset=true"
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests -DskipLint -Dspotless.check.skip=true -Dcyclonedx.skip=true package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" exit /b 4
call :find
if not defined JAR exit /b 4
rem A jar that Maven had no reason to write again is as new as the sources now.
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc = [DateTime]::UtcNow" >nul 2>&1

:run
rem An archive of the classes that are needed halves the start-up; without it everything works as well.
rem It is written aside, since another start may read it meanwhile.
if exist "%ARCHIVE%" goto start
"%JAVA%" "-XX:ArchiveClassesAtExit=%ARCHIVE%.%RANDOM%.new" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -jar "%JAR%" check "%HOME_DIR%examples\maldi-tof" --no-cache >nul 2>&1
for %%F in ("%ARCHIVE%.*.new") do move /y "%%~fF" "%ARCHIVE%" >nul 2>&1

:start
"%JAVA%" "-XX:SharedArchiveFile=%ARCHIVE%" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %CLAUSETRAIL_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:find
set "JAR="
for %%F in ("%HOME_DIR%target\clausetrail-*-all.jar") do set "JAR=%%~fF"
exit /b 0

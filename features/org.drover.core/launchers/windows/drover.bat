@echo off
rem Drover's command line; without a command, its window. `drover --help` tells the rest.
rem
rem DROVER_WORKSPACE  where the window keeps what is its own, say its layout (else Drover\workspace in LOCALAPPDATA)
rem DROVER_LOGS       where logs are kept (else Drover\logs in LOCALAPPDATA)
rem DROVER_JAVA_ARGS  further arguments to the JVM
setlocal
set "HERE=%~dp0."
set JAVA=java.exe
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%\jre\bin\java.exe" set "JAVA=%HERE%\jre\bin\java.exe"
for %%f in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
if not defined DROVER_LOGS set "DROVER_LOGS=%LOCALAPPDATA%\Drover\logs"
set FLAGS="-Ddrover.logs=%DROVER_LOGS%" "-Dlogback.configurationFile=%HERE%\etc\logback.xml" "-Djava.util.logging.config.file=%HERE%\etc\logging.properties" %DROVER_JAVA_ARGS%
set COMMANDS=configuration
if exist "%HERE%\commands" set COMMANDS=commands
rem Commands about agents need more bundles, and so does what keeps a project open for long, as others come and ask it about them
for %%c in (agent mailbox infrastructure serve demo gather backup "topology add" "job run" "job undo" "job redo" "job go-on") do (
  if "%COMMANDS%"=="commands" if "%~1"=="%%~c" set COMMANDS=commands-agents
  if "%COMMANDS%"=="commands" if "%~1 %~2"=="%%~c" set COMMANDS=commands-agents
)
set NL=
if not defined DROVER_WORKSPACE set "DROVER_WORKSPACE=%LOCALAPPDATA%\Drover\workspace"
if "%~1"=="" goto window
if "%~1"=="--project" goto window
if "%~1"=="--demo" goto window
if "%~1"=="-data" goto window
if "%~1"=="-nl" goto window
if "%~1"=="--language" set NL=-nl %~2
if "%~1"=="--language" goto window
"%JAVA%" %FLAGS% -jar "%LAUNCHER%" -install "%HERE%" -configuration "%HERE%\%COMMANDS%" -data @none -nosplash %*
exit /b %ERRORLEVEL%

rem Status 23 asks for another window. When it ends, its JVM keeps the classes for the next one
:window
"%JAVA%" -Xmx2g -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\Drover\classes.jsa" "-Xlog:cds*=off" %FLAGS% -jar "%LAUNCHER%" -install "%HERE%" -configuration "%HERE%\configuration" -data "%DROVER_WORKSPACE%" -nosplash -product org.drover.ui.product -application org.drover.ui.console %NL% %*
if %ERRORLEVEL%==23 goto window
exit /b %ERRORLEVEL%

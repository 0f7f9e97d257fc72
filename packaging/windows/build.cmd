@echo off
rem SPDX-License-Identifier: MIT
rem NOT RUN YET: written beside the Linux build, on no Windows machine. See CHECKLIST.md.
cd /d "%~dp0..\.."
py -3 packaging\build.py
if errorlevel 1 exit /b %errorlevel%
powershell -NoProfile -ExecutionPolicy Bypass -File packaging\windows\smoke.ps1

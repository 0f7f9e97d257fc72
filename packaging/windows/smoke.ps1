# SPDX-License-Identifier: MIT
# NOT RUN YET: the Windows twin of packaging/linux-smoke.sh. Opens, checks, composes and prints from a folder
# whose name has Kazakh letters and spaces.
$ErrorActionPreference = "Stop"
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$place = Join-Path $env:TEMP ("Cassation " + [char]0x049A + [char]0x0430 + [char]0x0437 + " " + [guid]::NewGuid())
$zip = Get-ChildItem "$root\dist\cassation-wizard-*-win32-*.zip" | Sort-Object LastWriteTime | Select-Object -Last 1
Expand-Archive $zip.FullName $place
$folder = Join-Path $place "cassation-wizard"
$case = "$root\tests\cases\clean-mother-of-minor-kk.json"
$cli = Join-Path $folder "cassation-wizard-cli.exe"
& $cli check $case --format json --today 2026-11-25 | Out-Null
if ($LASTEXITCODE -gt 1) { throw "check: $LASTEXITCODE" }
& $cli compose $case -o (Join-Path $place "out.docx") --pdf
if ($LASTEXITCODE -ne 0) { throw "compose: $LASTEXITCODE" }
foreach ($file in "out.docx", "out.pdf") {
    if ((Get-Item (Join-Path $place $file)).Length -lt 5000) { throw "$file is too small" }
}
$window = Start-Process (Join-Path $folder "cassation-wizard.exe") -PassThru
Start-Sleep -Seconds 10
$window.Refresh()
if ($window.HasExited -or -not $window.MainWindowHandle) { throw "the window did not open" }
if (-not $window.CloseMainWindow()) { throw "the window does not close" }
if (-not $window.WaitForExit(10000)) { $window.Kill(); throw "the program did not end" }
Remove-Item -Recurse -Force $place
Write-Output "smoke test passed"

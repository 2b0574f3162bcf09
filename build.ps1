# The steps of .ci/run, for Windows. Stops at the first that fails.

function Step {
    Write-Host "`n== dotnet $args"
    dotnet @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

Set-Location $PSScriptRoot

# No build server stays behind.
$env:MSBUILDDISABLENODEREUSE = '1'

# How long each of the six soaks goes on: a minute for all of them.
if (-not $env:COW_SOAK_SECONDS) { $env:COW_SOAK_SECONDS = '10' }

# Nothing that an earlier run packed or installed is seen by this one.
Remove-Item artifacts/packages, tests/Consumer/bin, tests/Consumer/obj -Recurse -Force -ErrorAction Ignore

Step restore
Step build -c Release --no-restore -warnaserror
Step format --no-restore --verify-no-changes
Step test -c Release --no-build
Step run -c Release --no-build --project samples/TimeTravel
Step pack -c Release --no-build -o artifacts/packages
Step run -c Release --project tests/Consumer -f net8.0
Step run -c Release --project tests/Consumer -f net10.0

# What ran is what was packed, not a package of the same name from elsewhere.
$packed = Get-FileHash artifacts/packages/*.nupkg
$installed = Get-FileHash tests/Consumer/obj/packages/cowcollections/*/*.nupkg
if ($packed.Hash -ne $installed.Hash) { exit 1 }

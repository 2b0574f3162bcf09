using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CowCollections.Benchmarks.Bars;

/// <summary>Where and of what the figures were taken.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    internal static string Description
        => $"{RuntimeInformation.FrameworkDescription}, {Processor} × {Environment.ProcessorCount}, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}; commit {Commit}.";

    private static string Processor
        => File.Exists(CpuInfo)
            && File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) is string model
                ? model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

    /// <summary>The commit that is checked out, with a plus if files differ from it.</summary>
    private static string Commit
        => Git("rev-parse", "--short", "HEAD") is { Length: > 0 } commit
            ? commit + (Git("status", "--porcelain", "--untracked-files=no") is "" ? "" : "+")
            : "unknown";

    private static string? Git(params string[] arguments)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            // There is no git here.
            return null;
        }
    }
}

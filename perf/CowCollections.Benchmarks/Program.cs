using BenchmarkDotNet.Running;
using CowCollections.Benchmarks.Bars;

// "bars" measures what the design brief promises; everything else is BenchmarkDotNet's own command line.
if (args is ["bars", .. string[] rest])
{
    return BarsCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;

using BenchmarkDotNet.Running;
using CowCollections.Benchmarks.Bars;
using CowCollections.Benchmarks.Contention;

// "bars" measures what the design brief promises, "contention" what it costs to share between threads; everything else is
// BenchmarkDotNet's own command line.
switch (args)
{
    case ["bars", .. string[] rest]:
        return BarsCommand.Run(rest);
    case ["contention", .. string[] rest]:
        return ContentionCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;

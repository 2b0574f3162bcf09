using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Sets;

/// <summary>The algebra of a set and a copy of it in which a few elements are others.</summary>
/// <remarks>Sets that are changed in place are copied first, as immutable ones are by what they do.</remarks>
public class SetAlgebra<T> : SetBenchmark<T>
    where T : notnull
{
    private const int Difference = 5;

    private HashSet<T> _hashSet = [];
    private CowSet<T> _cow = [];
    private CowSetSnapshot<T> _cowSnapshot = [];
    private ImmutableHashSet<T> _immutable = [];
    private LanguageExt.HashSet<T> _languageExt;
    private FSharpSet<T> _fSharp = new([]);

    public override void Setup()
    {
        base.Setup();
        T[] removed = Items[..Difference];
        T[] added = Inputs.Keys.OthersOf<T>(Count)[..Difference];
        _hashSet = [.. HashSet.Except(removed).Concat(added)];
        _cow = Cow.Clone();
        _cow.ExceptWith(removed);
        _cow.UnionWith(added);
        _cowSnapshot = CowSnapshot.Except(removed).Union(added);
        _immutable = Immutable.Except(removed).Union(added);
        _languageExt = LanguageExtSet.Except(removed).Union(added);
        _fSharp = SetModule.Union(SetModule.Difference(FSharp, new FSharpSet<T>(removed)), new FSharpSet<T>(added));
        AssertSizes(_hashSet.Count, _cow.Count, _cowSnapshot.Count, _immutable.Count, _languageExt.Count, _fSharp.Count);
    }

    [BenchmarkCategory("Union"), Benchmark(Baseline = true)]
    public object HashSetUnion()
    {
        var set = new HashSet<T>(HashSet);
        set.UnionWith(_hashSet);
        return set;
    }

    [BenchmarkCategory("Union"), Benchmark]
    public object CowSetUnion()
    {
        CowSet<T> set = Cow.Clone();
        set.UnionWith(_cow);
        return set;
    }

    [BenchmarkCategory("Union"), Benchmark]
    public object CowSetSnapshotUnion() => CowSnapshot.Union(_cowSnapshot);

    [BenchmarkCategory("Union"), Benchmark]
    public object ImmutableHashSetUnion() => Immutable.Union(_immutable);

    [BenchmarkCategory("Union"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetUnion() => LanguageExtSet.Union(_languageExt);

    [BenchmarkCategory("Union"), Benchmark]
    public object FSharpSetUnion() => SetModule.Union(FSharp, _fSharp);

    [BenchmarkCategory("Intersect"), Benchmark(Baseline = true)]
    public object HashSetIntersect()
    {
        var set = new HashSet<T>(HashSet);
        set.IntersectWith(_hashSet);
        return set;
    }

    [BenchmarkCategory("Intersect"), Benchmark]
    public object CowSetIntersect()
    {
        CowSet<T> set = Cow.Clone();
        set.IntersectWith(_cow);
        return set;
    }

    [BenchmarkCategory("Intersect"), Benchmark]
    public object CowSetSnapshotIntersect() => CowSnapshot.Intersect(_cowSnapshot);

    [BenchmarkCategory("Intersect"), Benchmark]
    public object ImmutableHashSetIntersect() => Immutable.Intersect(_immutable);

    [BenchmarkCategory("Intersect"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetIntersect() => LanguageExtSet.Intersect(_languageExt);

    [BenchmarkCategory("Intersect"), Benchmark]
    public object FSharpSetIntersect() => SetModule.Intersect(FSharp, _fSharp);

    [BenchmarkCategory("Except"), Benchmark(Baseline = true)]
    public object HashSetExcept()
    {
        var set = new HashSet<T>(HashSet);
        set.ExceptWith(_hashSet);
        return set;
    }

    [BenchmarkCategory("Except"), Benchmark]
    public object CowSetExcept()
    {
        CowSet<T> set = Cow.Clone();
        set.ExceptWith(_cow);
        return set;
    }

    [BenchmarkCategory("Except"), Benchmark]
    public object CowSetSnapshotExcept() => CowSnapshot.Except(_cowSnapshot);

    [BenchmarkCategory("Except"), Benchmark]
    public object ImmutableHashSetExcept() => Immutable.Except(_immutable);

    [BenchmarkCategory("Except"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetExcept() => LanguageExtSet.Except(_languageExt);

    [BenchmarkCategory("Except"), Benchmark]
    public object FSharpSetExcept() => SetModule.Difference(FSharp, _fSharp);
}

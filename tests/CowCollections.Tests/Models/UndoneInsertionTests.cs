using CowCollections.Sequences;

namespace CowCollections.Tests.Models;

/// <summary>
/// What an edit undoes when there is no memory for the rest of it. That memory runs out cannot be had at will; the tree that is left
/// can, and must take every edit that comes then.
/// </summary>
public class UndoneInsertionTests
{
    private static readonly Dictionary<string, Action<Sequence<string>, List<string>>> _edits = new(StringComparer.Ordinal)
    {
        ["Add"] = (sequence, model) => Edit(sequence, model, (ref buffer) => buffer.Add("a"), list => list.Add("a")),
        ["Append"] = (sequence, model) => Edit(
            sequence, model, (ref buffer) => buffer.Insert(buffer.Value.Count, Strings(300)), list => list.AddRange(Strings(300))),
        ["Insert"] = (sequence, model) => Edit(
            sequence, model, (ref buffer) => buffer.Insert(buffer.Value.Count / 2, Strings(50)), list => list.InsertRange(list.Count / 2, Strings(50))),
        ["InsertShared"] = (sequence, model) => Edit(
            sequence, model, (ref buffer) => buffer.InsertShared(7, new Sequence<string>(Strings(200), 200)), list => list.InsertRange(7, Strings(200))),
        ["Set"] = (sequence, model) => Edit(
            sequence, model, (ref buffer) => buffer.Set(buffer.Value.Count - 1, "s"), list => list[^1] = "s"),
        ["Remove"] = (sequence, model) => Edit(sequence, model, (ref buffer) => buffer.Remove(3, 200), list => list.RemoveRange(3, 200)),
        ["RemoveAt the end"] = (sequence, model) => Edit(
            sequence, model, (ref buffer) => buffer.RemoveAt(buffer.Value.Count - 1), list => list.RemoveAt(list.Count - 1)),
    };

    private delegate void Editing(ref SequenceBuffer<string> buffer);

    public static TheoryData<string, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int>();
            foreach (string edit in _edits.Keys)
            {
                foreach (int count in (int[])[600, 639, 640, 641, 1024])
                {
                    foreach (int added in (int[])[1, 64, 65, 1500])
                    {
                        cases.Add(edit, count, added);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Appended_elements_are_cut_off_without_memory(string edit, int count, int added)
    {
        Tree<string> tree = Tree<string>.OfFlat(Strings(count), count);
        int end = count;
        tree.Insert(end, Strings(added), ref end);
        long before = GC.GetAllocatedBytesForCurrentThread();
        tree.CutBack(count, end);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        tree.CheckInvariants(count, unshared: true);
        _edits[edit](new Sequence<string>(tree, count), [.. Strings(count)]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Inserted_elements_are_taken_out(string edit, int count, int added)
    {
        Tree<string> tree = Tree<string>.OfFlat(Strings(count), count);
        int end = count;
        tree.Insert(count / 3, Strings(added), ref end);
        tree.TakeOut(count / 3, added, ref end);
        Assert.Equal(count, end);
        tree.CheckInvariants(count, unshared: true);
        _edits[edit](new Sequence<string>(tree, count), [.. Strings(count)]);
    }

    private static string[] Strings(int count) => [.. Enumerable.Range(0, count).Select(i => $"{i}")];

    private static void Edit(Sequence<string> sequence, List<string> model, Editing edit, Action<List<string>> onModel)
    {
        Assert.Equal(model, sequence.ToArray(0, sequence.Count), StringComparer.Ordinal);
        var buffer = new SequenceBuffer<string>(sequence, default);
        edit(ref buffer);
        onModel(model);
        buffer.CheckInvariants();
        Assert.Equal(model, buffer.Value.ToArray(0, buffer.Value.Count), StringComparer.Ordinal);
        Assert.Equal(model[^1], buffer.Value[model.Count - 1]);
    }
}

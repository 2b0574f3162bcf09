namespace CowCollections.Tests.Models;

/// <summary>Handles and snapshots that share buffers, each with its model.</summary>
internal sealed class Pool<T>
{
    /// <summary>When the pool is full, a new member takes the place of an old one, which nobody sees any more.</summary>
    internal const int Capacity = 7;

    private readonly Member<T>?[] _members = new Member<T>?[Capacity];
    private int _joined;

    internal IEnumerable<Member<T>> Members => _members.OfType<Member<T>>();

    /// <summary>The name that the next member will have.</summary>
    internal string NextName => $"pool[{NextSlot}]";

    private int NextSlot
    {
        get
        {
            int free = Array.IndexOf(_members, null);
            return free >= 0 ? free : _joined % Capacity;
        }
    }

    internal void Join(Member<T> member)
    {
        int slot = NextSlot;
        member.Name = NextName;
        _members[slot] = member;
        _joined++;
    }

    internal void Leave(Member<T> member) => _members[Array.IndexOf(_members, member)] = null;

    internal Member<T>? Pick(int number) => Pick(number, _ => true);

    internal Member<T>? Pick(int number, Func<Member<T>, bool> match)
    {
        Member<T>[] matching = [.. Members.Where(match)];
        return matching.Length == 0 ? null : matching[number % matching.Length];
    }

    /// <summary>Every member is what its model is, in order inside, and writes nothing that another one sees.</summary>
    internal void Verify(int way)
    {
        foreach (Member<T> member in Members)
        {
            try
            {
                member.KeepsInvariants();
                member.EqualsModel(way++);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{member}: {e.Message}", e);
            }
        }

        VerifyWriters();
    }

    private void VerifyWriters()
    {
        (Member<T> Member, HashSet<T[]> Arrays)[] readers = [.. Members.Select(member => (member, member.Arrays))];
        foreach (Member<T> writer in Members)
        {
            HashSet<T[]> writable = writer.WritableArrays;
            foreach ((Member<T> reader, HashSet<T[]> arrays) in readers)
            {
                if (reader != writer && writable.Overlaps(arrays))
                {
                    throw new InvalidOperationException($"{writer} would write in place what {reader} sees.");
                }
            }
        }
    }
}

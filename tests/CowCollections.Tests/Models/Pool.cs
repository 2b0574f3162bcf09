namespace CowCollections.Tests.Models;

/// <summary>Handles and snapshots that share buffers, each with its model.</summary>
internal sealed class Pool<TMember>
    where TMember : PoolMember
{
    /// <summary>When the pool is full, a new member takes the place of an old one, which nobody sees any more.</summary>
    internal const int Capacity = 7;

    private readonly TMember?[] _members = new TMember?[Capacity];
    private int _joined;

    internal IEnumerable<TMember> Members => _members.OfType<TMember>();

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

    /// <summary>Does something with the members of a pool, and reads all of them afterwards.</summary>
    /// <param name="text">How it reads in source.</param>
    /// <param name="way">In which way to read the first; each other in another.</param>
    /// <param name="members">The members.</param>
    /// <param name="act">Does it.</param>
    internal static void VerifyAfter(string text, int way, TMember[] members, Action act)
    {
        var pool = new Pool<TMember>();
        Array.ForEach(members, pool.Join);
        try
        {
            act();
            pool.Verify(way);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{text}, {typeof(TMember)}: {e.Message}", e);
        }
    }

    internal void Join(TMember member)
    {
        int slot = NextSlot;
        member.Name = NextName;
        _members[slot] = member;
        _joined++;
    }

    internal void Leave(TMember member) => _members[Array.IndexOf(_members, member)] = null;

    internal TMember? Pick(int number) => Pick(number, _ => true);

    internal TMember? Pick(int number, Func<TMember, bool> match)
    {
        TMember[] matching = [.. Members.Where(match)];
        return matching.Length == 0 ? null : matching[number % matching.Length];
    }

    /// <summary>Every member is what its model is, in order inside, and writes nothing that another one sees.</summary>
    internal void Verify(int way)
    {
        foreach (TMember member in Members)
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
        (TMember Member, IEnumerable<object> Parts)[] readers = [.. Members.Select(member => (member, member.Parts))];
        foreach (TMember writer in Members)
        {
            var writable = new HashSet<object>(writer.WritableParts, ReferenceEqualityComparer.Instance);
            foreach ((TMember reader, IEnumerable<object> parts) in readers)
            {
                if (reader != writer && writable.Overlaps(parts))
                {
                    throw new InvalidOperationException($"{writer} would write in place what {reader} sees.");
                }
            }
        }
    }
}

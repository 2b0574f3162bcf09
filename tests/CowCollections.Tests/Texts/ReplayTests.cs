using System.Runtime.InteropServices;
using CowCollections.Tests.Support;
using Xunit.Abstractions;

namespace CowCollections.Tests.Texts;

/// <summary>Real documents being typed: every edit as it was recorded, on a machine that has the recordings.</summary>
public class ReplayTests(ITestOutputHelper output)
{
    private const int Sampled = 100;

    [Theory]
    [InlineData("sveltecomponent")]
    [InlineData("seph-blog1")]
    public void A_recorded_session_ends_in_its_document_and_every_version_stays(string name)
    {
        if (EditingTrace.Find(name) is not { } trace)
        {
            output.WriteLine($"Skipped: the recording {name} is not on this machine.");
            return;
        }

        var text = new CowString();
        var versions = new List<CowStringSnapshot>();
        foreach (EditingTrace.Patch[] transaction in trace.Transactions)
        {
            foreach (EditingTrace.Patch patch in transaction)
            {
                text.Remove(patch.Position, patch.Deleted).Insert(patch.Position, patch.Inserted);
            }

            versions.Add(text.Snapshot());
        }

        Assert.True(text.Equals(trace.EndContent), "The text at the end is another.");
        text.CheckInvariants();
        VerifyVersions(trace, versions);
    }

    private static void VerifyVersions(EditingTrace trace, List<CowStringSnapshot> versions)
    {
        // A list, not a StringBuilder: that takes seconds for what is edited in the middle.
        var model = new List<char>();
        for (int i = 0; i < versions.Count; i++)
        {
            foreach (EditingTrace.Patch patch in trace.Transactions[i])
            {
                model.RemoveRange(patch.Position, patch.Deleted);
                model.InsertRange(patch.Position, patch.Inserted);
            }

            if (i % Sampled == 0 || i == versions.Count - 1)
            {
                Assert.True(versions[i].Equals(CollectionsMarshal.AsSpan(model)), $"Version {i} is another.");
            }
        }
    }
}

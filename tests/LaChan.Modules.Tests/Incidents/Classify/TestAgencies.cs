using LaChan.Contracts.Reference;
using LaChan.Platform;
using LaChan.Reference.Agencies;

namespace LaChan.Modules.Tests.Incidents.Classify;

/// <summary>The agency register that ships with the product.</summary>
static class TestAgencies
{
    public static IAgencies Real { get; } = new AgencyTable(new Realm(RealmKind.Exercise, "test", Path.GetTempPath(), "test", TimeProvider.System));
}

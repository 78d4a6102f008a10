using LaChan.Platform;

namespace LaChan.Modules.Tests;

/// <summary>The collected data beside the checkout, where it is at hand.</summary>
static class CollectedData
{
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("LACHAN_DATA") ?? Path.Combine(BaseData.Checkout ?? ".", "..", "shared", "data");

    public static string CapSamples => Path.Combine(Folder, "observations", "cap-samples");
}

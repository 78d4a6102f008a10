using LaChan.Kernel;
using LaChan.Reference.Rivers;

namespace LaChan.Modules.Tests.Reference.Rivers;

public class RiversNearTests
{
    [Fact]
    public void At_a_confluence_both_rivers_are_near()
    {
        var near = new RiverTable().Near(new GeoPoint(21.3005, 105.4390), 8);
        Assert.Contains("Hồng", near);
        Assert.Contains("Lô", near);
    }
}

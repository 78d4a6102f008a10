using LaChan.Platform;
using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.Units;

/// <summary>The pack that set-up built, opened once for all tests.</summary>
public static class BasePack
{
    static readonly Lazy<UnitMap> Shared = new(() => new(new(), PackStore.Base(), BaseData.Rows<IslandRow>("geography/islands.json")));

    public static UnitMap Map => Shared.Value;
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly DateOnly LastOfThe63 = new(2025, 6, 30);
}

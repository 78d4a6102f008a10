using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents;

/// <summary>Where a point lies, and how sure that is.</summary>
public sealed record Whereabouts(Commune? Commune, bool CommuneCertain, Province? Province, bool ProvinceCertain)
{
    /// <summary>phường Nhơn Trạch, TP Đồng Nai; empty outside the provinces.</summary>
    public string Text => string.Join(", ", new[] { Commune is { } c ? $"{KindOf(c)} {c.Name}" : null, Province?.FullName }.OfType<string>());

    /// <param name="units">The units.</param>
    /// <param name="on">The day.</param>
    /// <param name="point">A place; when a circle of the outlines' own error around it lies in one unit, the unit is certain.</param>
    public static Whereabouts Of(IUnits units, DateOnly on, GeoPoint point)
    {
        var around = Enumerable.Range(0, 8).Select(i => Math.SinCos(i * Math.PI / 4)).Select(x => point.Offset(x.Sin * units.Pack.BorderErrorKm * 1000, x.Cos * units.Pack.BorderErrorKm * 1000)).ToList();
        var (commune, province) = (units.CommuneAt(point, on), units.ProvinceAt(point, on));
        return new(
            commune, commune is not null && around.All(x => units.CommuneAt(x, on)?.Code == commune.Code),
            province, province is not null && around.All(x => units.ProvinceAt(x, on)?.Code == province.Code));
    }

    static string KindOf(Commune commune) => commune.Kind switch { "phuong" => "phường", "dac-khu" => "đặc khu", _ => "xã" };
}

using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.River;

/// <summary>A spill into the rivers of the base pack.</summary>
public sealed record SpillCase(GeoPoint Place, double MassKg, string? Substance, DateTimeOffset? At)
{
    /// <summary>Whether a file asks for this, in place of a network of its own.</summary>
    public static bool Is(StrictObject root) => root.Has("spill");

    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public static SpillCase Read(StrictJson json)
    {
        var root = json.Root;
        var spill = root.Object("spill");
        root.NoOthers();
        json.ThrowIfRefused();
        if (spill is null) throw new RefusedException("spill", "forecast.refused.missing", $"is missing");
        var place = new GeoPoint(spill.NeededNumber("lat", 8, 24, "degrees north"), spill.NeededNumber("lon", 102, 110, "degrees east"));
        var mass = spill.NeededNumber("massKg", 1e-9, 1e10, "kg");
        var substance = spill.Word("substance");
        var at = spill.Moment("at");
        spill.NoOthers();
        json.ThrowIfRefused();
        return new(place, mass, substance, at);
    }
}

using LaChan.Platform;

namespace LaChan.Forecast.River;

/// <summary>What a file of <c>lachan forecast river</c> holds: a network of its own, or a spill into the rivers of the base pack.</summary>
public sealed record RiverInput(RiverCase? Network, SpillCase? Spill)
{
    /// <exception cref="LaChan.Kernel.RefusedException">Everything that is wrong.</exception>
    public static RiverInput Read(string text)
    {
        var json = StrictJson.Read(text);
        return SpillCase.Is(json.Root) ? new(null, SpillCase.Read(json)) : new(RiverCaseFile.Read(json), null);
    }
}

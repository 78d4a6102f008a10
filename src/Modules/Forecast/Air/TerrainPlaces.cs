using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>A case's receptors on ground of different heights: where each meets the level plume and where the one that follows the ground.</summary>
sealed class TerrainPlaces
{
    const int MostLevels = 60;

    readonly AirPlaces places;
    readonly double[] groundM;
    readonly double hillM;

    TerrainPlaces(AirPlaces places, double[] groundM, double hillM)
    {
        (this.places, this.groundM, this.hillM) = (places, groundM, hillM);
        HeightsM = [.. places.HeightsM.Concat(Levels()).Distinct().Order()];
    }

    /// <summary>Null where all receptors stand level with the source.</summary>
    public static TerrainPlaces? Of(AirCase air, AirPlaces places)
    {
        double[] ground = [.. air.Receptors.Select(AirCase.GroundM)];
        return ground.Max() > 0 ? new(places, ground, air.HillM ?? ground.Max()) : null;
    }

    /// <summary>Heights of the plume's table: of the receptors above their ground, and above the source's foot; of very many, a ladder that the table goes between.</summary>
    public double[] HeightsM { get; }

    IEnumerable<double> Levels()
    {
        double[] all = [.. groundM.Select((ground, i) => places.HeightsM[places.HeightIndex[i]] + ground).Distinct().Order()];
        if (all.Length <= MostLevels) return all;
        var (low, high) = (Math.Max(all[0], 1), all[^1]);
        return Enumerable.Range(0, MostLevels).Select(i => i == MostLevels - 1 ? high : low * Math.Pow(high / low, i / (MostLevels - 1.0)));
    }

    /// <summary>Concentrations at unit rate.</summary>
    /// <param name="under">The places as the plume sees them; of a centreline turned under it.</param>
    public void Sample(PlumeTable plume, DownwindFrame frame, AirPlaces under, double[] into)
    {
        var dividing = DividingStreamline.HeightM(plume.Air, hillM);
        for (var i = 0; i < into.Length; i++)
        {
            var (along, left) = frame.ToPlume(under.EastM[i], under.NorthM[i]);
            var height = places.HeightsM[places.HeightIndex[i]];
            var level = DividingStreamline.LevelShare(dividing, plume.AxisM(along), plume.VerticalSpreadM(plume.PlaceOf(along)));
            var following = plume.At(along, left, height);
            into[i] = groundM[i] > 0 ? level * plume.At(along, left, height + groundM[i]) + (1 - level) * following : following;
        }
    }
}

using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>A case's receptors as the models want them: about the source, with their heights counted.</summary>
sealed class AirPlaces
{
    public double[] EastM { get; }
    public double[] NorthM { get; }

    /// <summary>Each once, ascending.</summary>
    public double[] HeightsM { get; }

    /// <summary>Of each receptor.</summary>
    public int[] HeightIndex { get; }

    public double FarthestM { get; }
    public double NearestM { get; }

    readonly Lazy<PuffTiles> tiles;

    /// <summary>For so many spans of time; sorted once, however often it is asked for.</summary>
    public PuffTiles Tiles(int bins) => tiles.Value.Emptied(bins);

    public AirPlaces(AirCase air)
    {
        tiles = new(() => new PuffTiles(EastM, NorthM, HeightIndex, 0));
        EastM = [.. air.Receptors.Select(x => x[0] - air.XM)];
        NorthM = [.. air.Receptors.Select(x => x[1] - air.YM)];
        HeightsM = [.. air.Receptors.Select(x => x[2]).Distinct().Order()];
        HeightIndex = [.. air.Receptors.Select(x => Array.BinarySearch(HeightsM, x[2]))];
        FarthestM = Math.Max(10, Enumerable.Range(0, EastM.Length).Max(DistanceM));
        NearestM = Enumerable.Range(0, EastM.Length).Min(DistanceM);
    }

    AirPlaces(AirPlaces places, DownwindFrame wind)
    {
        tiles = new(() => new PuffTiles(EastM, NorthM, HeightIndex, 0));
        (HeightsM, HeightIndex, FarthestM, NearestM) = (places.HeightsM, places.HeightIndex, places.FarthestM, places.NearestM);
        var along = Enumerable.Range(0, places.EastM.Length).Select(i => wind.ToMap(places.DistanceM(i), 0)).ToArray();
        EastM = [.. along.Select(x => x.EastM)];
        NorthM = [.. along.Select(x => x.NorthM)];
    }

    /// <summary>The places right under a wind at each receptor's distance.</summary>
    public AirPlaces Under(double windFromDeg) => new(this, new DownwindFrame(windFromDeg));

    public double DistanceM(int i) => Math.Sqrt(EastM[i] * EastM[i] + NorthM[i] * NorthM[i]);
}

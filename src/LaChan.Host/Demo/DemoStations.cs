using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>2,000 assumed stations of three ministries, spread over the communes, and the few that the story needs.</summary>
static class DemoStations
{
    public const int Count = 2000;
    public const string NearLeak = "75KK0003";
    public const string FartherFromLeak = "75KK0004";
    public const string Crosswind = "79KK0001";
    public const string OilIntake = "33NM0001";

    // What a kind of station measures, how often it reports, whose it is, and how many of a hundred are of the kind.
    static readonly Kind[] Kinds =
    [
        new("KK", "air", "Trạm không khí", "MAE", 44, 3600, ["PM25", "PM10", "SO2", "NO2", "CO", "O3", "WS", "WD"]),
        new("KN", "air", "Trạm không khí tự động nhanh", "MAE", 6, 300, ["PM25", "NH3", "SO2", "NO2", "WS", "WD"]),
        new("NM", "surface-water", "Trạm nước mặt", "MAE", 25, 3600, ["pH", "DO", "TSS", "COD", "NH4", "Temp"]),
        new("QP", "air", "Trạm quan trắc quốc phòng", "MOD", 15, 3600, ["SO2", "NO2", "CO", "WS", "WD"]),
        new("BX", "radiation", "Trạm bức xạ", "MOST", 10, 600, ["DoseRate", "RainInt"]),
    ];

    static readonly Station[] OfTheStory =
    [
        Air(NearLeak, "Trạm không khí Nhơn Trạch 3", new(10.6906, 106.8380), "75"),
        Air(FartherFromLeak, "Trạm không khí Phước An", new(10.6760, 106.8160), "75"),
        Air(Crosswind, "Trạm không khí Cát Lái", new(10.7620, 106.7890), "79"),
        new(OilIntake, "Trạm lấy nước Hưng Yên", "surface-water", "MAE", new(20.6400, 106.0500), new("33"), 900, ["Oil", "pH", "DO", "TSS"], true),
    ];

    public static IReadOnlyList<Station> Make(IReadOnlyList<Commune> communes, int seed)
    {
        var dice = new Dice(seed);
        var numbers = new Dictionary<string, int>();
        // Those of the story keep their numbers.
        foreach (var station in OfTheStory) numbers[station.Code[..4]] = 100;
        return [.. OfTheStory, .. Enumerable.Range(0, Count - OfTheStory.Length).Select(i => Spread(i, communes, dice, numbers))];
    }

    static Station Spread(int i, IReadOnlyList<Commune> communes, Dice dice, Dictionary<string, int> numbers)
    {
        var commune = communes[dice.Below(communes.Count, i, 1)];
        var kind = Pick(dice.Uniform(i, 2) * 100);
        var key = commune.Province.Value + kind.Letters;
        var number = numbers[key] = numbers.GetValueOrDefault(key) + 1;
        var radius = Math.Sqrt(commune.AreaKm2 / Math.PI) * 400;
        var point = commune.Centre.Offset(dice.Normal(i, 3) * radius * 0.5, dice.Normal(i, 4) * radius * 0.5);
        return new($"{key}{number:0000}", $"{kind.Name} {commune.Name} {number}", kind.Medium, kind.Ministry, point, commune.Province, kind.PeriodSeconds, kind.Parameters, true);
    }

    static Kind Pick(double percent)
    {
        foreach (var kind in Kinds)
            if ((percent -= kind.Percent) < 0) return kind;
        return Kinds[0];
    }

    static Station Air(string code, string name, GeoPoint point, string province) =>
        new(code, name, "air", "MAE", point, new(province), 300, ["NH3", "PM25", "SO2", "NO2", "WS", "WD"], true);

    sealed record Kind(string Letters, string Medium, string Name, string Ministry, double Percent, int PeriodSeconds, string[] Parameters);
}

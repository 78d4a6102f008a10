namespace LaChan.Monitoring.Indices;

/// <summary>A band of VN_AQI with its name and the colour of the Decision.</summary>
/// <param name="Most">Highest index of the band.</param>
/// <param name="Rgb">Red, green, blue as <c>#RRGGBB</c>.</param>
public sealed record AqiCategory(int Most, string NameVi, string NameEn, string Rgb)
{
    static readonly AqiCategory[] All =
    [
        new(50, "Tốt", "Good", "#00E400"),
        new(100, "Trung bình", "Moderate", "#FFFF00"),
        new(150, "Kém", "Unhealthy for sensitive groups", "#FF7E00"),
        new(200, "Xấu", "Unhealthy", "#FF0000"),
        new(300, "Rất xấu", "Very unhealthy", "#8F3F97"),
        new(500, "Nguy hại", "Hazardous", "#7E0023"),
    ];

    /// <param name="index">0 to 500.</param>
    public static AqiCategory Of(int index) => All.First(x => index <= x.Most);
}

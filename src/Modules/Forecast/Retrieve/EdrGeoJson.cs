namespace LaChan.Forecast.Retrieve;

/// <summary>An answer as GeoJSON in the form of the data interface: a feature for each place, its values in the order of its moments.</summary>
static class EdrGeoJson
{
    public static object Of(EdrAnswer answer, EdrRun run, string address) => new Dictionary<string, object>
    {
        ["type"] = "FeatureCollection",
        ["parameters"] = new Dictionary<string, object> { [EdrCatalogue.Parameter] = EdrCatalogue.Described(run.Substance) },
        ["features"] = Enumerable.Range(0, answer.Places.Count).Where(i => answer.Inside[i]).Select(i => Feature(answer, run, address, i)),
    };

    static object Feature(EdrAnswer answer, EdrRun run, string address, int place) => new
    {
        type = "Feature", id = place,
        geometry = new { type = "Point", coordinates = new[] { Math.Round(answer.Places[place].X, 6), Math.Round(answer.Places[place].Y, 6) } },
        properties = new Dictionary<string, object>
        {
            ["label"] = run.Title, ["edrqueryendpoint"] = address, ["parameter-name"] = new[] { EdrCatalogue.Parameter },
            ["datetime"] = $"{EdrCatalogue.Moment(answer.Times[0])}/{EdrCatalogue.Moment(answer.Times[^1])}",
            ["times"] = answer.Times.Select(EdrCatalogue.Moment), [EdrCatalogue.Parameter] = answer.MgM3.Select(x => EdrCoverage.Rounded(x[place])),
        },
    };
}

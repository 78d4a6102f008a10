using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LaChan.Contracts.Reference;

namespace LaChan.Forecast.Runs;

/// <summary>Whom a run reaches, to take away: the whole table with the thresholds of the zones, the outline pack and its error.</summary>
public static class ExposureFiles
{
    /// <summary>CSV, UTF-8 with its mark, without which spreadsheets garble Vietnamese names.</summary>
    /// <param name="thresholds">Key of their set; empty: the zones are of no concentrations in air.</param>
    public static byte[] Csv(Touched touched, double borderErrorKm, string thresholds)
    {
        var text = new StringBuilder("code,commune,province,share,people,certain,pack,border_error_km,approximate,thresholds\r\n");
        foreach (var row in ExposureRow.Of(touched))
            text.Append(CultureInfo.InvariantCulture, $"{row.Commune.Code.Value},{Cell(row.Commune.Name)},{Cell(row.Province)},{row.Share:0.####},{row.People:0},{(row.Possible ? "possible" : "inside")},{Cell(touched.Pack)},{borderErrorKm:0.###},{(touched.Approximate ? "yes" : "no")},{Cell(thresholds)}\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A point at each commune's centre; the sums and the pack are members of the collection.</summary>
    public static byte[] GeoJson(Touched touched, double borderErrorKm, string thresholds) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "FeatureCollection",
        people = Math.Round(touched.People), peopleLow = Math.Round(touched.PeopleLow), peopleHigh = Math.Round(touched.PeopleHigh),
        pack = touched.Pack, borderErrorKm, approximate = touched.Approximate, thresholds,
        features = ExposureRow.Of(touched).Select(x => new
        {
            type = "Feature", id = x.Commune.Code.Value,
            properties = new { code = x.Commune.Code.Value, name = x.Commune.Name, province = x.Province, share = Math.Round(x.Share, 4), people = Math.Round(x.People), possible = x.Possible },
            geometry = new { type = "Point", coordinates = new[] { x.Commune.Centre.Lon, x.Commune.Centre.Lat } },
        }),
    }, Readable);

    // Vietnamese letters stay letters; the file is served as JSON, never inside a page.
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

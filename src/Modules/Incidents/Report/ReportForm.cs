using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using Microsoft.AspNetCore.Http;

namespace LaChan.Incidents.Report;

/// <summary>A report as it was typed, before anything is believed of it. What a person typed stays, also when something is wrong.</summary>
public sealed record ReportForm
{
    public static readonly IReadOnlyList<string> Hazards = ["chemical", "oil", "waste", "radiation", "disease", "other"];

    public string Hazard { get; init; } = "";
    public string Substance { get; init; } = "";
    public string What { get; init; } = "";
    public string When { get; init; } = "";
    public string Place { get; init; } = "";

    /// <summary>Text to look for a commune by, and the commune that was chosen.</summary>
    public string Find { get; init; } = "";
    public string Commune { get; init; } = "";
    public string Lat { get; init; } = "";
    public string Lon { get; init; } = "";

    /// <summary>The reporter does not know where on the map it is.</summary>
    public bool PlaceUnknown { get; init; }
    public string Spread { get; init; } = "";
    public string Help { get; init; } = "";
    public string Reporter { get; init; } = "";
    public string Contact { get; init; } = "";

    /// <summary>Identity of the alarm that an officer reports on; empty: none.</summary>
    public string Alarm { get; init; } = "";

    /// <summary>Nobody sees this field; what fills it is a machine.</summary>
    public string Website { get; init; } = "";

    public static ReportForm Read(IFormCollection form) => new()
    {
        Hazard = Of(form, "hazard"), Substance = Of(form, "substance"), What = Of(form, "what"), When = Of(form, "when"), Place = Of(form, "place"), Find = Of(form, "find"),
        Commune = Of(form, "commune"), Lat = Of(form, "lat"), Lon = Of(form, "lon"), PlaceUnknown = form.ContainsKey("unknown"),
        Spread = Of(form, "spread"), Help = Of(form, "help"), Reporter = Of(form, "reporter"), Contact = Of(form, "contact"), Website = Of(form, "website"), Alarm = Of(form, "alarm"),
    };

    /// <summary>What is wrong, field by field; empty when all is well. The words are <c>incidents.report.wrong.{what}</c>.</summary>
    /// <param name="isOfficer">An officer signs with a name.</param>
    public IReadOnlyList<Refusal> Check(IUnits units, ISubstances substances, DateTimeOffset now, bool isOfficer)
    {
        List<Refusal> wrong = [];
        if (!Hazards.Contains(Hazard)) wrong.Add(new("hazard", "hazard"));
        if (Substance.Length > 0 && substances.Find(Substance) is null) wrong.Add(new("substance", "substance"));
        if (What.Length is 0 or > 2000) wrong.Add(new("what", "what"));
        if (MomentText.Read(When) is not { } when || when > now.AddMinutes(10) || when < now.AddDays(-30)) wrong.Add(new("when", "when"));
        if (PointOf(units, now) is null && !PlaceUnknown) wrong.Add(new("find", Lat.Length + Lon.Length > 0 ? "point" : "where"));
        if (PlaceUnknown && Place.Length == 0) wrong.Add(new("place", "place"));
        if (isOfficer && Reporter.Length == 0) wrong.Add(new("reporter", "reporter"));
        foreach (var (field, text) in new[] { ("place", Place), ("spread", Spread), ("help", Help) }) if (text.Length > 1000) wrong.Add(new(field, "long"));
        foreach (var (field, text) in new[] { ("reporter", Reporter), ("contact", Contact) }) if (text.Length > 200) wrong.Add(new(field, "long"));
        if (Website.Length > 0) wrong.Add(new("website", "website"));
        return wrong;
    }

    /// <summary>The typed position, else the centre of the chosen commune; null: not known.</summary>
    public GeoPoint? PointOf(IUnits units, DateTimeOffset now)
    {
        if (Lat.Length > 0 || Lon.Length > 0)
            return Number(Lat) is { } lat and > 6 and < 24 && Number(Lon) is { } lon and > 101 and < 118 ? new GeoPoint(lat, lon) : null;
        return Commune.Length > 0 ? units.Commune(new(Commune), now.Day())?.Centre : null;
    }

    /// <summary>Communes whose name holds the text, with or without diacritics.</summary>
    public IReadOnlyList<Commune> Found(IUnits units, DateTimeOffset now)
    {
        var folded = PlainText.Fold(Find);
        return folded.Length < 2 ? [] : [.. units.Communes(now.Day()).Where(x => PlainText.Fold(x.Name).Contains(folded, StringComparison.Ordinal)).OrderBy(x => x.Name.Length).Take(20)];
    }

    static string Of(IFormCollection form, string field) => form[field].ToString().Trim();

    /// <summary>Both 10.69 and 10,69.</summary>
    static double? Number(string text) => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

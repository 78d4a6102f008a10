using System.Globalization;
using System.Text.Json;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Reads the input of <c>lachan classify</c>: JSON in camelCase. Everything wrong is refused at once, each with its line, its field and what would be right; unknown fields by name.</summary>
public static class InputFile
{
    /// <summary>Longest input, bytes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    static readonly string[] Fields =
    [
        "on", "unitsOn", "pollution", "hazards", "communes", "provinces", "possibleProvinces", "possibleCommunes", "moreUnits", "districts", "geometry", "leavesFacility",
        "capabilityExceeded", "crossesBorder", "crossesBorderProbability", "atSeaOutsideProvinces", "unknownOrigin", "ministries", "quantity", "sealedSource",
    ];

    /// <param name="json">UTF-8.</param>
    /// <param name="today">The day of the question when the file names none.</param>
    /// <exception cref="RefusedException">With every fault found.</exception>
    public static ClassificationInput Read(ReadOnlySpan<byte> json, DateOnly today)
    {
        if (json.Length > MostBytes) throw new RefusedException("file", $"{json.Length} bytes: at most {MostBytes}");
        var fields = JsonFields.Read(json);
        foreach (var field in fields.Names.Where(name => !Fields.Contains(name))) fields.Refuse(field, $"unknown field; known: {string.Join(", ", Fields)}");
        var on = Day(fields, "on") ?? today;
        var input = new ClassificationInput
        {
            On = on,
            UnitsOn = Day(fields, "unitsOn"),
            Pollution = Word<Pollution>(fields, "pollution") ?? Pollution.Confirmed,
            Hazards = [.. fields.List("hazards", value => Word<Hazard>(fields, "hazards", value)).OfType<Hazard>().Distinct()],
            Communes = Codes(fields, "communes", 5),
            Provinces = Codes(fields, "provinces", 2),
            PossibleProvinces = Possible(fields, "possibleProvinces", 2),
            PossibleCommunes = Possible(fields, "possibleCommunes", 5),
            MoreUnits = fields.Bool("moreUnits") ?? false,
            Districts = Whole(fields, "districts"),
            Geometry = fields.Value("geometry") is { } shape ? GeoJsonShape.Read(shape, (path, what) => fields.Refuse("geometry", path + what)) : null,
            LeavesFacility = fields.Bool("leavesFacility"),
            CapabilityExceeded = Word<Capability>(fields, "capabilityExceeded"),
            CrossesBorder = Word<Crossing>(fields, "crossesBorder"),
            CrossesBorderProbability = fields.Number("crossesBorderProbability"),
            AtSeaOutsideProvinces = fields.Bool("atSeaOutsideProvinces") ?? false,
            UnknownOrigin = fields.Bool("unknownOrigin") ?? false,
            Ministries = fields.Value("ministries") is null ? null : [.. fields.List("ministries", value => fields.Text("ministries", value) is { } code ? new AgencyCode(code) : (AgencyCode?)null).OfType<AgencyCode>()],
            Quantity = QuantityOf(fields),
            SealedSource = SourceOf(fields),
        };
        fields.ThrowIfRefused();
        return Placed(fields, input);
    }

    /// <summary>Puts the line of a field on refusals that were found after reading.</summary>
    public static RefusedException WithLines(ReadOnlySpan<byte> json, RefusedException refused)
    {
        var fields = JsonFields.Read(json);
        return new([.. refused.Refusals.Select(x => x with { Line = x.Line ?? fields.LineOf(x.Field.Split('.')[0]) })]);
    }

    static ClassificationInput Placed(JsonFields fields, ClassificationInput input)
    {
        if (input.Hazards.Count == 0 && fields.Value("hazards") is null) fields.Refuse("hazards", $"missing: a list of {Words<Hazard>()}");
        fields.ThrowIfRefused();
        return input;
    }

    static DateOnly? Day(JsonFields fields, string field)
    {
        if (fields.Value(field) is not { } value || fields.Text(field, value) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        fields.Refuse(field, $"\"{text}\": a day as yyyy-MM-dd");
        return null;
    }

    static TWord? Word<TWord>(JsonFields fields, string field) where TWord : struct, Enum =>
        fields.Value(field) is { } value ? Word<TWord>(fields, field, value) : null;

    static TWord? Word<TWord>(JsonFields fields, string field, JsonElement value) where TWord : struct, Enum
    {
        if (fields.Text(field, value) is not { } text) return null;
        foreach (var word in Enum.GetValues<TWord>())
            if (word.ToString().Equals(text, StringComparison.OrdinalIgnoreCase) && text == text.ToLowerInvariant()) return word;
        fields.Refuse(field, $"\"{text}\": one of {Words<TWord>()}");
        return null;
    }

    static string Words<TWord>() where TWord : struct, Enum => string.Join(", ", Enum.GetNames<TWord>().Select(x => x.ToLowerInvariant()));

    static IReadOnlyList<UnitCode>? Codes(JsonFields fields, string field, int digits) =>
        fields.Value(field) is null ? null : [.. fields.List(field, value => Code(fields, field, value, digits)).OfType<UnitCode>()];

    static UnitCode? Code(JsonFields fields, string field, JsonElement value, int digits)
    {
        if (fields.Text(field, value) is not { } text) return null;
        if (text.Length == digits && text.All(char.IsAsciiDigit)) return new(text);
        fields.Refuse(field, $"\"{text}\": a code of {digits} digits, as text");
        return null;
    }

    static IReadOnlyList<PossibleUnit> Possible(JsonFields fields, string field, int digits) => [.. fields.List(field, value =>
    {
        if (!fields.IsObject(field, value, "code", "probability")) return null;
        var code = value.TryGetProperty("code", out var given) ? Code(fields, field, given, digits) : fields.Missing<UnitCode?>(field, "code");
        var probability = value.TryGetProperty("probability", out var p) ? fields.Number(field, p) : fields.Missing<double?>(field, "probability");
        return code is { } unit && probability is { } known ? new PossibleUnit(unit, known) : null;
    }).OfType<PossibleUnit>()];

    static int? Whole(JsonFields fields, string field)
    {
        if (fields.Number(field) is not { } number) return null;
        if (number == Math.Floor(number) && Math.Abs(number) < 1_000_000) return (int)number;
        fields.Refuse(field, $"{number.ToString(CultureInfo.InvariantCulture)}: a whole number");
        return null;
    }

    static Quantity? QuantityOf(JsonFields fields)
    {
        if (fields.Value("quantity") is not { } value || !fields.IsObject("quantity", value, "value", "unit")) return null;
        var number = value.TryGetProperty("value", out var given) ? fields.Number("quantity", given) : fields.Missing<double?>("quantity", "value");
        var unit = value.TryGetProperty("unit", out var word) ? fields.Text("quantity", word) : fields.Missing<string?>("quantity", "unit");
        if (unit is not (null or "kg" or "t" or "m3" or "L")) fields.Refuse("quantity.unit", $"\"{unit}\": one of kg, t, m3, L");
        return number is { } known && unit is not null ? new(known, unit) : null;
    }

    static SealedSource? SourceOf(JsonFields fields)
    {
        if (fields.Value("sealedSource") is not { } value || !fields.IsObject("sealedSource", value, "nuclide", "activityTBq")) return null;
        var nuclide = value.TryGetProperty("nuclide", out var name) ? fields.Text("sealedSource", name) : fields.Missing<string?>("sealedSource", "nuclide");
        var activity = value.TryGetProperty("activityTBq", out var given) ? fields.Number("sealedSource", given) : fields.Missing<double?>("sealedSource", "activityTBq");
        return nuclide is not null && activity is { } known ? new(nuclide, known) : null;
    }
}

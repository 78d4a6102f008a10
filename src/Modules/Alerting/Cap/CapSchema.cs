using static LaChan.Alerting.Cap.CapTypes;

namespace LaChan.Alerting.Cap;

/// <summary>One element of the standard: its place in the order, how often it may stand, what it may hold.</summary>
/// <param name="Fault">What is wrong with a text, or null; absent for an element that holds others.</param>
internal sealed record CapPart(string Name, int Min, int Max, Func<string, string?>? Fault, IReadOnlyList<CapPart> Parts)
{
    public const int Any = int.MaxValue;
}

/// <summary>The structure of CAP 1.1 and 1.2 as a table: order, number and type of every element, as the published schemas state them.</summary>
internal static class CapSchema
{
    public static readonly IReadOnlyList<CapPart> Version12 = Alert(is12: true);
    public static readonly IReadOnlyList<CapPart> Version11 = Alert(is12: false);

    /// <summary>The namespace whose elements may follow the last info block in 1.2: an enveloped signature.</summary>
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    static IReadOnlyList<CapPart> Alert(bool is12) =>
    [
        One("identifier"), One("sender"), One("sent", Time(is12)),
        One("status", Word("Actual", "Exercise", "System", "Test", "Draft")),
        One("msgType", Word("Alert", "Update", "Cancel", "Ack", "Error")),
        Maybe("source"),
        One("scope", Word("Public", "Restricted", "Private")),
        Maybe("restriction"), Maybe("addresses"), Many("code"), Maybe("note"), Maybe("references"), Maybe("incidents"),
        new("info", 0, CapPart.Any, null, Info(is12)),
    ];

    static IReadOnlyList<CapPart> Info(bool is12) =>
    [
        Maybe("language", Language),
        new("category", 1, CapPart.Any, Word("Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other"), []),
        One("event"),
        Many("responseType", is12
            ? Word("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None")
            : Word("Shelter", "Evacuate", "Prepare", "Execute", "Monitor", "Assess", "None")),
        One("urgency", Word("Immediate", "Expected", "Future", "Past", "Unknown")),
        One("severity", Word("Extreme", "Severe", "Moderate", "Minor", "Unknown")),
        One("certainty", Word("Observed", "Likely", "Possible", "Unlikely", "Unknown")),
        Maybe("audience"), Pairs("eventCode"),
        Maybe("effective", Time(is12)), Maybe("onset", Time(is12)), Maybe("expires", Time(is12)),
        Maybe("senderName"), Maybe("headline"), Maybe("description"), Maybe("instruction"), Maybe("web", Uri), Maybe("contact"), Pairs("parameter"),
        new("resource", 0, CapPart.Any, null,
            [One("resourceDesc"), is12 ? One("mimeType") : Maybe("mimeType"), Maybe("size", Integer), Maybe("uri", Uri), Maybe("derefUri"), Maybe("digest")]),
        new("area", 0, CapPart.Any, null,
            [One("areaDesc"), Many("polygon"), Many("circle"), Pairs("geocode"), Maybe("altitude", is12 ? Number : Text), Maybe("ceiling", is12 ? Number : Text)]),
    ];

    static CapPart One(string name, Func<string, string?>? fault = null) => new(name, 1, 1, fault ?? Text, []);
    static CapPart Maybe(string name, Func<string, string?>? fault = null) => new(name, 0, 1, fault ?? Text, []);
    static CapPart Many(string name, Func<string, string?>? fault = null) => new(name, 0, CapPart.Any, fault ?? Text, []);
    static CapPart Pairs(string name) => new(name, 0, CapPart.Any, null, [One("valueName"), One("value")]);
}

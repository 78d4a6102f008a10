using LaChan.Kernel;

namespace LaChan.Alerting.Cap;

/// <summary>An alert in the words of OASIS CAP 1.2: what the writer writes and the public page reads.</summary>
/// <param name="Identifier">Unique, without blanks, commas, &lt; and &amp;.</param>
/// <param name="Status">Actual, or Exercise in every realm that is not live.</param>
/// <param name="MsgType">Alert, Cancel or Update.</param>
public sealed record CapAlert(
    string Identifier, string Sender, DateTimeOffset Sent, string Status, string MsgType, string? Note, IReadOnlyList<CapReference> References, string Incidents,
    IReadOnlyList<CapInfo> Infos)
{
    /// <summary>The block in a language (<c>vi</c>, <c>en</c>), or the first.</summary>
    public CapInfo In(string language) => Infos.FirstOrDefault(x => x.Language.StartsWith(language, StringComparison.Ordinal)) ?? Infos[0];
}

/// <summary>An earlier alert that this one replaces or cancels.</summary>
public sealed record CapReference(string Sender, string Identifier, DateTimeOffset Sent)
{
    public override string ToString() => $"{Sender},{Identifier},{Sent.Iso()}";
}

/// <summary>One language of an alert.</summary>
/// <param name="Parameters">Name and value; ours begin with <c>lachan:</c>.</param>
public sealed record CapInfo(
    string Language, IReadOnlyList<string> Categories, string Event, string ResponseType, string Urgency, string Severity, string Certainty, DateTimeOffset Expires,
    string SenderName, string Headline, string Description, string Instruction, string Contact, IReadOnlyList<CapPair> Parameters, IReadOnlyList<CapArea> Areas)
{
    public string? Parameter(string name) => Parameters.FirstOrDefault(x => x.Name == name)?.Value;
}

/// <summary>A value under a name.</summary>
public sealed record CapPair(string Name, string Value);

/// <summary>Where an alert holds.</summary>
/// <param name="Polygons">Closed simple rings of at most 100 points.</param>
/// <param name="Geocodes">Codes of communes and provinces; the name carries the day by which they are meant.</param>
public sealed record CapArea(string Description, IReadOnlyList<IReadOnlyList<GeoPoint>> Polygons, IReadOnlyList<CapPair> Geocodes);

namespace LaChan.Monitoring.Alarms;

/// <summary>A sentence in both languages. An alarm keeps the words that were true when it was raised.</summary>
public readonly record struct Words(string Vi, string En)
{
    public static Words operator +(Words a, Words b) => new($"{a.Vi} {b.Vi}".Trim(), $"{a.En} {b.En}".Trim());
}

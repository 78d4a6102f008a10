namespace LaChan.Platform;

/// <summary>Names of streams.</summary>
public static class Streams
{
    public static string Incident(Guid id) => $"incident/{id}";
    public static string Alarm(Guid id) => $"alarm/{id}";
    public static string Station(string code) => $"station/{code}";
    public static string Facility(string id) => $"facility/{id}";
    public static string Depot(string id) => $"depot/{id}";
    public static string Person(string id) => $"person/{id}";
}

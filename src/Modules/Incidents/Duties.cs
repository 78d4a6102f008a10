namespace LaChan.Incidents;

/// <summary>Keys of the duties that run against a clock.</summary>
public static class Duties
{
    public const string Verify = "verify";
    public const string Level = "level";
    public const string Warn = "warn";
    public const string Commander = "commander";
    public const string Spokesperson = "spokesperson";
    public const string Forces = "forces";

    public const string Situation = "situation";

    /// <summary>A commune's duty to carry out what was ordered for its people.</summary>
    public static string ProtectOf(string commune) => $"protect/{commune}";

    /// <summary>A body's duty to say that it has the notice.</summary>
    public static string AcknowledgeOf(string recipient) => $"acknowledge/{recipient}";
}

namespace LaChan.Monitoring.Alarms;

/// <summary>The states of an alarm and the steps between them.</summary>
public static class AlarmStates
{
    public const string New = "new", Acknowledged = "acknowledged", Verified = "verified", False = "false", Opened = "opened", Closed = "closed";

    public static bool HasEnded(string state) => state is False or Closed;

    /// <summary>Also when the machine has already drafted an incident from it: someone must still take it.</summary>
    public static bool MayAcknowledge(string state) => state is New or Opened;
    public static bool MayVerify(string state) => state is New or Acknowledged or Opened;
    public static bool MayJudgeFalse(string state) => state is New or Acknowledged or Verified or Opened;
}

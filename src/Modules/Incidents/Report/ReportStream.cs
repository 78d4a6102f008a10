namespace LaChan.Incidents.Report;

/// <summary>Name of a report's stream.</summary>
static class ReportStream
{
    public static string Of(Guid id) => $"report/{id}";
}

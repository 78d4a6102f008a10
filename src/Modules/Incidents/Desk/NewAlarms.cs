using LaChan.Contracts.Monitoring;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents.Desk;

/// <summary>The number in the rail: alarms that nobody has taken.</summary>
sealed class NewAlarms(DeskReading desk, Officer officer) : IRailCount
{
    public string Href => "/";

    public async Task<int> Count(CancellationToken ct) => (await desk.Read(officer, ct)).Alarms.Count(x => x.IsNew && x.View.Severity > AlarmSeverity.Silent);
}

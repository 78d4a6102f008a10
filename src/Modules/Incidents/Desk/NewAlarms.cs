using LaChan.Contracts.Monitoring;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents.Desk;

/// <summary>The number in the rail: alarms that nobody has taken.</summary>
sealed class NewAlarms(IAlarms alarms, Officer officer) : IRailCount
{
    public string Href => "/";

    public async Task<int> Count(CancellationToken ct) => (await alarms.Desk(officer.Sight, ct)).Count(x => x.State == "new" && x.Severity > AlarmSeverity.Silent);
}

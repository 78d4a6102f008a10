using LaChan.Contracts.Monitoring;
using LaChan.Ui;

namespace LaChan.Monitoring.Pages;

/// <summary>An alarm as a sentence: what, where.</summary>
public static class AlarmTitle
{
    public static string Of(AlarmRaised alarm, T t) => alarm.Kind == "signal-lost"
        ? alarm.Stations.Count > 1 ? t["monitoring.alarm.title.lost-many", alarm.Stations.Count] : t["monitoring.alarm.title.lost", alarm.StationName]
        : alarm is { IsMean: true, Kind: "exceedance" }
        ? t["monitoring.alarm.title.mean", t[$"monitoring.averaging.{alarm.Averaging}"], Parameters.Long(alarm.Parameter, t), alarm.StationName]
        : t[$"monitoring.alarm.title.{alarm.Kind}", Parameters.Long(alarm.Parameter, t), alarm.StationName];

    /// <summary>For a chip on the map.</summary>
    public static string Short(AlarmRaised alarm, T t) => alarm.Kind == "signal-lost"
        ? t["monitoring.alarm.chip.lost", alarm.Stations.Count]
        : $"{Parameters.Short(alarm.Parameter, t)} {alarm.StationName}";
}

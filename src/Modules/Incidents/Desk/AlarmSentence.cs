using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Incidents.Desk;

/// <summary>What an alarm says, as sentences in the language of the request.</summary>
sealed class AlarmSentence(Surroundings around, T texts)
{
    /// <summary>What and where: "Amoniac (NH₃) vượt giới hạn tại Nhơn Trạch 3".</summary>
    public string Title(AlarmRaised alarm) => alarm.Kind switch
    {
        "signal-lost" when alarm.Stations.Count > 1 => texts["incidents.desk.title.silent-many", alarm.Stations.Count, alarm.StationName],
        "signal-lost" => texts["incidents.desk.title.silent", alarm.StationName],
        "exceedance" when alarm.IsMean => texts["incidents.desk.title.mean", texts[$"incidents.desk.averaging.{alarm.Averaging}"], around.Parameter(alarm), alarm.StationName],
        "radiation" => texts["incidents.desk.title.radiation", alarm.StationName],
        "below" => texts["incidents.desk.title.below", around.Parameter(alarm), alarm.StationName],
        _ => texts["incidents.desk.title.above", around.Parameter(alarm), alarm.StationName],
    };

    /// <summary>The few words on the map: "NH₃ Nhơn Trạch 3".</summary>
    public string Chip(AlarmRaised alarm) => alarm.Kind == "signal-lost"
        ? texts["incidents.desk.chip.silent", alarm.Stations.Count]
        : $"{Formula.Pretty(alarm.Parameter)} {Name(alarm.StationName)}";

    /// <summary>"Gấp 24 lần giới hạn 200 (1 giờ)"; null where no limit was broken.</summary>
    public string? Limit(AlarmView alarm)
    {
        if (alarm.Raised.Limit is not { } limit || alarm.Value is not { } value) return null;
        var name = texts[alarm.Raised.LimitIsPolicy ? "incidents.desk.limit.policy" : "incidents.desk.limit.law", texts.Reading(limit), Averaging(alarm.Raised.Averaging)];
        if (alarm.Raised.Kind == "below") return texts["incidents.desk.below-limit", name];
        return limit > 0 && value >= limit * 1.1 ? texts["incidents.desk.times", texts.Number(value / limit, value / limit < 10 ? 1 : 0), name] : texts["incidents.desk.at-limit", name];
    }

    public string Neighbours(AlarmRaised alarm)
    {
        if (alarm.Neighbours.Count == 0) return texts["incidents.desk.neighbours.none"];
        var list = string.Join("; ", alarm.Neighbours.Take(3).Select(x => $"{x.Name}: {texts.Reading(x.Value)}"));
        return texts[alarm.Kind == "below" ? "incidents.desk.neighbours.below" : "incidents.desk.neighbours", alarm.Neighbours.Count(x => x.Rising), alarm.Neighbours.Count, list];
    }

    /// <summary>Who has it: "Mới, chưa ai nhận", "Lê Thu Hà nhận lúc 01:47".</summary>
    public string Owner(AlarmView alarm) => alarm.State == "new" || alarm.Owner is null
        ? texts[$"incidents.desk.state.{alarm.State}"]
        : texts[$"incidents.desk.owned.{alarm.State}", alarm.Owner, (alarm.OwnedAt ?? alarm.RaisedAt).Clock()];

    // The name without the words for what it is: of "Trạm nước mặt Vạn Xuân 107" the part from "Vạn" on.
    public static string Name(string station)
    {
        var words = station.Split(' ');
        var rest = words.Skip(1).SkipWhile(x => x.Length > 0 && char.IsLower(x[0])).ToList();
        return words.Length > 1 && rest.Count < words.Length - 1 && rest.Count > 0 ? string.Join(' ', rest) : station;
    }

    string Averaging(string? averaging) => averaging is null ? "" : " (" + texts[$"incidents.desk.averaging.{averaging}"] + ")";
}

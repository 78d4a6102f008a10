using System.CommandLine;
using LaChan.Host.Bench;

namespace LaChan.Host.Commands;

/// <summary><c>lachan bench</c>: measures, on this machine, in this run.</summary>
static class BenchCommand
{
    public static Command Create() => new("bench", "Đo hiệu năng · measure")
    {
        Ingest(),
        Forecast(),
        Pages(),
    };

    static Command Ingest()
    {
        var json = new Option<bool>("--json") { Description = "End with one JSON line" };
        var observations = new Option<int>("--observations") { Description = "How many, in 80,000 series", DefaultValueFactory = _ => 5_000_000 };
        var command = new Command("ingest", "Nhận số liệu trạm · intake of station files. Example: lachan bench ingest --json --observations 1000000") { json, observations };
        command.SetAction((parsed, ct) => IngestBench.Run(parsed.GetValue(observations), parsed.GetValue(json), ct));
        return command;
    }

    static Command Forecast()
    {
        var json = new Option<bool>("--json") { Description = "End with one JSON line" };
        var only = new Option<string?>("--only") { Description = "Only figures whose name begins so: a1, b, ensemble" };
        var command = new Command("forecast", "Mô hình dự báo · speed cases of the forecast engine. Example: lachan bench forecast --json") { json, only };
        command.SetAction(parsed => ForecastBench.Run(parsed.GetValue(json), parsed.GetValue(only)));
        return command;
    }

    static Command Pages()
    {
        var json = new Option<bool>("--json") { Description = "End with one JSON line" };
        var command = new Command("pages", "Trang của bàn điều hành, mili giây, phân vị 95 · pages of the console, ms, 95th percentile. Example: lachan bench pages --json") { json };
        command.SetAction((parsed, ct) => PagesBench.Run(parsed.GetValue(json), ct));
        return command;
    }
}

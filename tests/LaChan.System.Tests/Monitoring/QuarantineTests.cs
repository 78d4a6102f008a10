using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.SystemTests.Monitoring;

/// <summary>Upload, and what people do with what was refused.</summary>
public sealed partial class QuarantineTests : IAsyncLifetime
{
    static readonly DateTimeOffset At = TimeProvider.System.GetUtcNow().AddHours(-1);
    static readonly string Stamp = At.InVietNam().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    RunningNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await RunningNode.Start();
        await node.Get<StationRegister>().Register([new("KHI001", "Trạm Hà Nội", "air", "MAE", new(21.03, 105.85), new UnitCode("01"), 3600, ["NO2", "SO2"], Synthetic: true)], Actor.Node("test"), Ct);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task Without_the_right_nothing_is_taken()
    {
        using var visitor = node.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await Upload(visitor, "KHI001", $"NO2\t5\tug/Nm3\t{Stamp}\t00\n")).Status);
        Assert.Empty(Values("NO2"));
    }

    [Fact]
    public async Task Refused_lines_are_corrected_by_a_person_and_taken_as_an_entry()
    {
        using var operating = await node.SignIn("station-operator");
        var (status, json) = await Upload(operating, "KHI001", $"NO2\t5\tug/Nm3\t{Stamp}\t00\nSO2\t1.234,5\tug/Nm3\t{Stamp}\t00\n");
        Assert.Equal(HttpStatusCode.OK, status);
        var file = JsonDocument.Parse(json).RootElement.GetProperty("files")[0];
        Assert.Equal((1, 2, "value", "1.234,5"), (file.GetProperty("accepted").GetInt32(), file.GetProperty("refused")[0].GetProperty("line").GetInt32(), file.GetProperty("refused")[0].GetProperty("field").GetString(), file.GetProperty("refused")[0].GetProperty("value").GetString()));
        var page = file.GetProperty("quarantine").GetString()!;
        Assert.Contains(page, await operating.GetStringAsync("/monitoring/quarantine", Ct), StringComparison.Ordinal);

        // A correction that is no better leaves the case open and says why.
        Assert.Equal(HttpStatusCode.SeeOther, await Post(operating, page, "release", ("name", Name("KHI001")), ("lines", $"SO2\tx\tug/Nm3\t{Stamp}\t00")));
        Assert.Empty(Values("SO2"));
        Assert.Contains("“x”", WebUtility.HtmlDecode(await operating.GetStringAsync(page, Ct)), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await Post(operating, page, "release", ("name", Name("KHI001")), ("lines", $"SO2\t1234.5\tug/Nm3\t{Stamp}\t00")));
        Assert.Equal([1234.5], Values("SO2"));
        var entry = Assert.Single(await node.Get<Journal>().Read("quarantine/" + page.Split('/')[^1], ct: Ct));
        Assert.Equal((1, "KHI001"), (((QuarantineReleased)entry.Body).Accepted, ((QuarantineReleased)entry.Body).Station));
        Assert.DoesNotContain("/release", await operating.GetStringAsync(page, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_unknown_station_is_read_again_once_the_station_is_registered_or_dismissed_with_a_reason()
    {
        using var operating = await node.SignIn("station-operator");
        var first = await QuarantinePage(operating, "KHI777", $"NO2\t7\tug/Nm3\t{Stamp}\t00\n");
        var second = await QuarantinePage(operating, "KHI778", $"NO2\t8\tug/Nm3\t{Stamp}\t00\n");
        await node.Get<StationRegister>().Register([node.Get<StationRegister>().Stations[0] with { Code = "KHI777" }], Actor.Node("test"), Ct);
        await Post(operating, first, "release", ("name", Name("KHI777")), ("lines", ""));
        Assert.Equal([7.0], node.Get<IReadings>().Series("KHI777", "NO2", At.AddDays(-1), At.AddDays(1)).Select(x => x.Value));

        await Post(operating, second, "dismiss", ("reason", " "));
        Assert.Empty(await node.Get<Journal>().Read("quarantine/" + second.Split('/')[^1], ct: Ct));
        await Post(operating, second, "dismiss", ("reason", "Trạm thử của nhà thầu"));
        Assert.IsType<QuarantineDismissed>(Assert.Single(await node.Get<Journal>().Read("quarantine/" + second.Split('/')[^1], ct: Ct)).Body);
        Assert.Contains("Trạm thử của nhà thầu", WebUtility.HtmlDecode(await operating.GetStringAsync("/monitoring/quarantine", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_files_come_in_one_request_and_too_much_is_refused()
    {
        using var operating = await node.SignIn("station-operator");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent($"NO2\t5\tug/Nm3\t{Stamp}\t00\n"), "files", Name("KHI001"));
        form.Add(new StringContent("x"), "files", "../../evil.txt");
        using var answer = await operating.PostAsync("/api/stations/files", form, Ct);
        var files = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("files");
        Assert.Equal((1, "name-form"), (files[0].GetProperty("accepted").GetInt32(), files[1].GetProperty("refused")[0].GetProperty("reason").GetString()));
        Assert.False(File.Exists(Path.Combine(node.Folder, "..", "evil.txt")));

        using var large = new HttpRequestMessage(HttpMethod.Post, $"/api/stations/files?name={Name("KHI001")}") { Content = new ByteArrayContent(new byte[65 * 1024 * 1024]), Headers = { ExpectContinue = true } };
        using var refused = await operating.SendAsync(large, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    static string Name(string station) => $"HN_A_{station}_{Stamp}.txt";

    IEnumerable<double> Values(string parameter) => node.Get<IReadings>().Series("KHI001", parameter, At.AddDays(-1), At.AddDays(1)).Select(x => x.Value);

    static async Task<(HttpStatusCode Status, string Json)> Upload(HttpClient client, string station, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var answer = await client.PostAsync($"/api/stations/files?name={Name(station)}", body, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    static async Task<string> QuarantinePage(HttpClient client, string station, string text) =>
        JsonDocument.Parse((await Upload(client, station, text)).Json).RootElement.GetProperty("files")[0].GetProperty("quarantine").GetString()!;

    /// <summary>As the form of the page does it.</summary>
    static async Task<HttpStatusCode> Post(HttpClient client, string page, string verb, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync(page, Ct)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(x => KeyValuePair.Create(x.Name, x.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync($"{page}/{verb}", form, Ct);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

using System.Net;
using System.Text.RegularExpressions;
using LaChan.Access;

namespace LaChan.SystemTests.Pages;

/// <summary>The rail of rooms tells the truth: whoever sees an entry may enter.</summary>
public sealed class RailTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_role_may_enter_every_room_that_its_rail_shows()
    {
        await using var node = await RunningNode.Start();
        foreach (var role in new Roles().All)
        {
            using var person = await node.SignIn(role.Id);
            var rooms = Rooms(await person.GetStringAsync("/units", Ct));
            Assert.Contains("/", rooms);
            Assert.Equal(role.Rights.Contains("journal.read"), rooms.Contains("/journal"));
            foreach (var room in rooms)
            {
                using var answer = await person.GetAsync(room, Ct);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role.Id} at {room}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task A_visitor_is_shown_the_public_pages_alone()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        Assert.Equal(["/public"], Rooms(await visitor.GetStringAsync("/sign-in", Ct)));
    }

    static IReadOnlyList<string> Rooms(string page) =>
        [.. Regex.Matches(Regex.Match(page, "<nav class=\"rail\".*?</nav>", RegexOptions.Singleline).Value, "<a href=\"([^\"]+)\"").Select(x => x.Groups[1].Value)];
}

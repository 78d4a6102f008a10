using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>Moments of the night that the demo plays. All assumed, but for the geography and the law.</summary>
static class DemoStory
{
    public const string Substance = "NH3";

    public static readonly DateTimeOffset DayBefore = VietNamTime.Local(2026, 11, 23);
    public static readonly DateTimeOffset Night = VietNamTime.Local(2026, 11, 24);
    public static readonly DateTimeOffset OilSeen = Night.AddHours(9).AddMinutes(10);
    public static readonly DateTimeOffset OilAtSonTay = Night.AddHours(10).AddMinutes(40);
    public static readonly DateTimeOffset OilAtIntake = Night.AddHours(12);
}

using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Agencies;

namespace LaChan.Modules.Tests.Reference.Agencies;

public class AgencyTableTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly AgencyTable Shipped = new(
        BaseData.Rows<AgencyRow>("agencies.json"), BaseData.Rows<SuccessionRow>("succession.json"), BaseData.Rows<DutyRow>("duties.json"), () => Today);

    static Duty Duty(string id, DateOnly on) => Assert.Single(Shipped.DutiesOn(on), x => x.Id == id);

    [Theory]
    [InlineData("2024-01-01", "MPI")]
    [InlineData("2025-02-28", "MPI")]
    [InlineData("2025-03-01", "MOF")]
    [InlineData("2026-11-24", "MOF")]
    public void Public_investment_passed_from_planning_to_finance(string day, string holder) =>
        Assert.Equal(holder, Duty("V.5", DateOnly.Parse(day)).HolderToday);

    [Theory]
    [InlineData("MONRE", "2026-11-24", "MAE")]
    [InlineData("MARD", "2026-11-24", "MAE")]
    [InlineData("MONRE", "2025-02-28", "MONRE")]
    [InlineData("NCSAR", "2025-07-22", "NCSAR")]
    [InlineData("NCSAR", "2025-07-23", "NCDSC")]
    [InlineData("DIST-PC", "2025-07-01", "COMM-PC")]
    [InlineData("MOD", "2026-11-24", "MOD")]
    public void The_duties_of_an_organisation_that_ended_go_to_its_successor(string code, string day, string successor) =>
        Assert.Equal(new(successor), Shipped.SuccessorOn(new(code), DateOnly.Parse(day)));

    [Fact]
    public void The_step_names_its_document() =>
        Assert.Contains("1585", Assert.Single(Shipped.PathTo(new("NCSAR"), Today)).Document);

    [Fact]
    public void Two_ministries_that_became_one_count_once_among_the_coordinating() =>
        Assert.Equal([new AgencyCode("MOF")], Duty("PL.III.1", Today).Coordinating);

    [Fact]
    public void An_unknown_code_is_in_force_on_no_day_and_succeeded_by_nobody()
    {
        Assert.False(Shipped.InForce(new("NOBODY"), Today));
        Assert.Equal(new("NOBODY"), Shipped.SuccessorOn(new("NOBODY"), Today));
    }

    [Fact]
    public void The_decision_has_110_duties_and_everyone_it_names_is_in_the_register()
    {
        Assert.Equal(110, Shipped.Duties.Select(x => x.Id).Distinct().Count());
        Assert.Equal(110, Shipped.Duties.Count);
        Assert.All(Shipped.Duties, x => Assert.True(Shipped.InForce(new(x.HolderToday), Today), x.Id));
        Assert.All(Shipped.Duties.SelectMany(x => x.Coordinating!), x => Assert.True(Shipped.InForce(x, Today), x.Value));
    }

    [Fact]
    public void Everyone_who_ended_has_a_successor_from_the_next_day() =>
        Assert.All(Shipped.All.Where(x => x.Period.To is not null), x => Assert.NotEqual(x.Code, Shipped.SuccessorOn(x.Code, x.Period.To!.Value.AddDays(1))));

    [Fact]
    public void Deadlines_are_as_precise_as_the_decision()
    {
        Assert.Equal("06/2024", Duty("PL.I.2", Today).Deadline);
        Assert.Equal("2026", Duty("PL.II.1", Today).Deadline);
        Assert.Equal(11, Shipped.Duties.Count(x => x.Deadline is not null));
    }
}

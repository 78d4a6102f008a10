using LaChan.Contracts.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;
using static LaChan.Contracts.Incidents.IncidentLevel;
using Units = LaChan.Contracts.Reference;

namespace LaChan.Modules.Tests.Incidents.Classify;

/// <summary>The rules A to Q by which the law is read, each as a sentence.</summary>
public class LetterTests
{
    static readonly DateOnly Today = new(2026, 11, 23), LastOldDay = new(2025, 6, 30);
    static readonly Polygon Area = new(new LinearRing([new(105, 20), new(105.1, 20), new(105.1, 20.1), new(105, 20)]));

    /// <summary>A waste incident in one commune, known in every respect.</summary>
    static ClassificationInput Known => new()
    {
        On = Today, Hazards = [Hazard.Waste], Communes = [new("00001")], LeavesFacility = true, CapabilityExceeded = Capability.None, CrossesBorder = Crossing.No, Ministries = [new("MAE")],
    };

    static Finding Of(ClassificationInput input, TableUnits? units = null) => Classification.Of(input, RuleSet.Shipped, units ?? TableUnits.Small, TestAgencies.Real);
    static (IncidentLevel, IncidentLevel, IncidentLevel) Level(ClassificationInput input, TableUnits? units = null) => Of(input, units).Level is var x ? (x.Min, x.Proposed, x.Max) : default;
    static string Refused(ClassificationInput input, TableUnits? units = null) => Assert.Throws<RefusedException>(() => Of(input, units)).Message;
    static Answer Rule(Finding finding, string id) => Assert.Single(finding.Rules, x => x.Rule.Id == id);
    static TableUnits Touching(bool approximate, bool possible) => new(TableUnits.Small.Provinces(Today), TableUnits.Small.Communes(Today), [], new Dictionary<string, string>())
    {
        Answer = new([.. TableUnits.Small.Communes(Today).Take(2).Select(x => new Units.TouchedCommune(x, 1, 100, possible))],
            [TableUnits.Small.Province(new("01"), Today)!], possible ? [TableUnits.Small.Province(new("25"), Today)!] : [], 200, 100, 300, "test", approximate),
    };

    [Fact]
    public void A_Confirmed_facts_prove_likely_ones_propose_and_unknown_ones_widen() =>
        Assert.Equal((Commune, Province, National), Level(Known with { PossibleCommunes = [new(new("00002"), 0.6)], PossibleProvinces = [new(new("38"), 0.4)] }));

    [Fact]
    public void A_An_unlikely_unit_is_not_proposed() =>
        Assert.Equal((Commune, Commune, Province), Level(Known with { PossibleCommunes = [new(new("00002"), 0.49)] }));

    [Fact]
    public void B_Communes_not_given_leave_it_open_whether_there_are_two() =>
        Assert.Equal((Commune, Commune, Province), Level(Known with { Communes = null, Provinces = [new("01")] }));

    [Fact]
    public void B_A_list_is_complete_unless_more_units_are_said_to_follow()
    {
        Assert.Equal((Commune, Commune, Commune), Level(Known));
        Assert.Equal((Commune, Commune, National), Level(Known with { MoreUnits = true }));
    }

    [Fact]
    public void B_An_empty_list_says_that_none_is_known_so_far() =>
        Assert.Equal(Level(Known with { Communes = null }), Level(Known with { Communes = [], Provinces = [] }));

    [Fact]
    public void C_A_rule_whose_table_is_not_held_is_listed_as_unknown_and_widens_nothing()
    {
        var finding = Of(Known with { Hazards = [Hazard.Chemical] });
        Assert.All(["C3q", "C5"], id => Assert.Equal((Outcome.Unknown, false), (Rule(finding, id).Outcome, Rule(finding, id).Widens)));
        Assert.Equal(Commune, finding.Level.Max);
    }

    [Fact]
    public void D_A_split_old_commune_counts_at_least_once_and_at_most_for_all_its_successors() =>
        Assert.Equal((Commune, Commune, Province), Level(Known with { UnitsOn = LastOldDay, Communes = [new("00001")] }));

    [Fact]
    public void D_The_lower_count_is_the_fewest_units_that_explain_all_codes()
    {
        Assert.Equal((Commune, Commune, Province), Level(Known with { UnitsOn = LastOldDay, Communes = [new("00001"), new("00009")] }));
        Assert.Equal((Province, Province, Province), Level(Known with { UnitsOn = LastOldDay, Communes = [new("00009"), new("00010")] }));
    }

    [Fact]
    public void D_Two_old_provinces_that_became_one_are_one() =>
        Assert.Equal([new("25")], Of(Known with { UnitsOn = LastOldDay, Communes = null, Provinces = [new("17"), new("25")] }).Provinces);

    [Fact]
    public void D_A_code_not_in_force_is_refused_by_name()
    {
        Assert.Contains("00009", Refused(Known with { Communes = [new("00009")] }));
        Assert.Contains("\"17\"", Refused(Known with { Communes = null, Provinces = [new("17")] }));
    }

    [Fact]
    public void E_A_unit_within_the_border_error_of_the_outlines_is_only_possible() =>
        Assert.Equal((Commune, Commune, National), Level(Known with { Communes = null, Geometry = Area }, Touching(approximate: false, possible: true)));

    [Fact]
    public void E_Communes_seen_on_approximate_outlines_propose_but_never_prove() =>
        Assert.Equal((Commune, Province, Province), Level(Known with { Communes = null, Geometry = Area }, Touching(approximate: true, possible: false)));

    [Fact]
    public void E_Communes_seen_on_precise_outlines_prove() =>
        Assert.Equal((Province, Province, Province), Level(Known with { Communes = null, Geometry = Area }, Touching(approximate: false, possible: false)));

    [Fact]
    public void E_A_possible_province_carries_its_probability() =>
        Assert.Equal(0.7, Rule(Of(Known with { PossibleProvinces = [new(new("25"), 0.7)] }), "E4").Probability);

    [Fact]
    public void F_Ministries_that_have_merged_count_once()
    {
        var before = Of(Known with { On = new(2025, 2, 28), UnitsOn = new(2025, 2, 28), Communes = null, Provinces = [new("01")], Ministries = [new("MONRE"), new("MARD")] });
        var after = Of(Known with { UnitsOn = new(2025, 2, 28), Communes = null, Provinces = [new("01")], Ministries = [new("MONRE"), new("MARD")] });
        Assert.Equal((true, false), (before.ProgrammeScope, after.ProgrammeScope));
    }

    [Fact]
    public void F_Two_ministries_open_the_programme_and_do_not_raise_the_level()
    {
        var finding = Of(Known with { Ministries = [new("MAE"), new("MOIT")] });
        Assert.Equal((true, Commune), (finding.ProgrammeScope, finding.Level.Max));
        Assert.Equal(["PROV-PC", "NACCET", "MOD"], finding.Notify);
    }

    [Fact]
    public void F_A_ministry_that_was_no_more_on_the_day_is_refused_by_name() => Assert.Contains("MARD", Refused(Known with { Ministries = [new("MARD")] }));

    [Fact]
    public void G_A_day_before_the_scale_existed_is_refused() => Assert.Contains("on:", Refused(Known with { On = new(2021, 12, 31), Communes = null }));

    [Fact]
    public void G_Before_July_2025_the_second_step_is_the_district() =>
        Assert.Equal((District, District, District), Level(Known with { On = LastOldDay, UnitsOn = LastOldDay, Communes = [new("00009")] }));

    [Theory]
    [InlineData(Pollution.Potential, FindingKind.Watch)]
    [InlineData(Pollution.Trace, FindingKind.Information)]
    public void H_Where_nothing_was_released_the_rules_are_listed_and_nothing_is_widened(Pollution pollution, FindingKind kind)
    {
        var finding = Of(Known with { Pollution = pollution, Hazards = [Hazard.Oil], CrossesBorder = Crossing.Yes });
        Assert.Equal((kind, None, None, None), (finding.Kind, finding.Level.Min, finding.Level.Proposed, finding.Level.Max));
        Assert.NotEmpty(finding.Rules);
        Assert.DoesNotContain(finding.Rules, x => x.Widens);
    }

    [Fact]
    public void H_Suspected_pollution_is_judged_like_confirmed_and_marked() =>
        Assert.Equal((true, Commune), (Of(Known with { Pollution = Pollution.Suspected }).Suspected, Of(Known with { Pollution = Pollution.Suspected }).Level.Min));

    [Theory]
    [InlineData(Capability.None, Facility)]
    [InlineData(Capability.Facility, Province)]
    [InlineData(Capability.Commune, Province)]
    [InlineData(Capability.Province, National)]
    public void I_The_oil_table_follows_whose_means_are_exceeded(Capability exceeded, IncidentLevel level) =>
        Assert.Equal(level, Assert.Single(Of(Known with { Hazards = [Hazard.Oil], CapabilityExceeded = exceeded }).ByHazard).Level);

    [Theory]
    [InlineData(19.99, "t", "small")]
    [InlineData(20, "t", "medium")]
    [InlineData(500, "m3", "medium")]
    [InlineData(500_001, "kg", "large")]
    [InlineData(19_000, "L", "small")]
    public void I_The_size_of_an_oil_spill_is_reported_and_sets_no_level(double value, string unit, string size)
    {
        var finding = Of(Known with { Hazards = [Hazard.Oil], Quantity = new(value, unit) });
        Assert.Equal((size, Commune), (finding.OilSize, finding.Level.Max));
    }

    [Fact]
    public void J_Radiation_outside_the_facility_is_of_the_province_in_two_provinces_of_the_nation()
    {
        Assert.Equal((Province, Province, Province), Level(Known with { Hazards = [Hazard.Radiation] }));
        Assert.Equal(National, Of(Known with { Hazards = [Hazard.Nuclear], Communes = [new("00001"), new("00004")] }).Level.Min);
        Assert.True(Rule(Of(Known with { Hazards = [Hazard.Radiation] }), "R4").Rule.Provisional);
    }

    [Fact]
    public void J_A_lost_source_counts_as_outside() =>
        Assert.Equal(Province, Of(Known with { Hazards = [Hazard.Radiation], LeavesFacility = null, UnknownOrigin = true }).Level.Min);

    [Theory]
    [InlineData("Co-60", 30, 1)]
    [InlineData("Ir-192", 0.8, 2)]
    [InlineData("Ir-192", 0.76, 3)]
    [InlineData("Cs-137", 0.001, 4)]
    [InlineData("Cs-137", 0.000999, 5)]
    public void K_The_category_of_a_sealed_source_follows_activity_over_D(string nuclide, double activityTBq, int category) =>
        Assert.Equal(category, Of(Known with { Hazards = [Hazard.Radiation], SealedSource = new(nuclide, activityTBq) }).SourceCategory);

    [Fact]
    public void K_A_nuclide_without_a_D_value_is_refused_by_name() => Assert.Contains("Xx-1", Refused(Known with { SealedSource = new("Xx-1", 1) }));

    [Theory]
    [InlineData(false, Capability.None, "C1", Facility)]
    [InlineData(false, Capability.Facility, "C2", Province)]
    [InlineData(true, Capability.None, "C2", Province)]
    [InlineData(false, Capability.Province, "C3", National)]
    public void L_The_chemical_table_asks_for_origin_and_means(bool unknownOrigin, Capability exceeded, string rule, IncidentLevel level)
    {
        var table = Assert.Single(Of(Known with { Hazards = [Hazard.Chemical], UnknownOrigin = unknownOrigin, CapabilityExceeded = exceeded }).ByHazard);
        Assert.Equal((rule, level), (table.Rule, table.Level));
    }

    [Theory]
    [InlineData(Hazard.Waste)]
    [InlineData(Hazard.Disease)]
    [InlineData(Hazard.Other)]
    public void L_Waste_disease_and_other_have_no_table_of_their_own(Hazard hazard) => Assert.Empty(Of(Known with { Hazards = [hazard], CapabilityExceeded = null }).ByHazard);

    [Fact]
    public void M_An_unknown_capability_widens_by_one_step_above_what_is_proved()
    {
        Assert.Equal((Commune, Commune, Province), Level(Known with { Hazards = [Hazard.Chemical], CapabilityExceeded = null }));
        Assert.Equal((Province, Province, National), Level(Known with { Hazards = [Hazard.Oil], CapabilityExceeded = null, Communes = [new("00001"), new("00002")] }));
    }

    [Fact]
    public void N_Contradictions_are_refused_with_both_fields_named()
    {
        var inside = Known with { LeavesFacility = false };
        Assert.Contains("communes", Refused(inside with { Communes = [new("00001"), new("00002")] }));
        Assert.Contains("provinces", Refused(inside with { Communes = null, Provinces = [new("01"), new("25")] }));
        Assert.Contains("crossesBorder", Refused(inside with { CrossesBorder = Crossing.Yes }));
        Assert.Contains("leavesFacility", Refused(inside with { CrossesBorder = Crossing.Yes }));
    }

    [Theory]
    [InlineData(Crossing.Suspected, null, Commune, National)]
    [InlineData(Crossing.Unknown, 0.4, Commune, National)]
    [InlineData(Crossing.Suspected, 0.5, National, National)]
    [InlineData(Crossing.No, null, Commune, Commune)]
    public void O_A_border_that_may_be_crossed_widens_and_is_proposed_when_likely(Crossing crossing, double? probability, IncidentLevel proposed, IncidentLevel max) =>
        Assert.Equal((Commune, proposed, max), Level(Known with { CrossesBorder = crossing, CrossesBorderProbability = probability }));

    [Theory]
    [InlineData(54, Commune)]
    [InlineData(50, National)]
    public void O_Nobody_asks_for_a_border_that_is_far(double km, IncidentLevel max)
    {
        var units = new TableUnits(TableUnits.Small.Provinces(Today), TableUnits.Small.Communes(Today), [], new Dictionary<string, string>()) { BorderKm = km + 1.5 * Math.Sqrt(25 / Math.PI) - 0.001 };
        Assert.Equal(max, Of(Known with { CrossesBorder = null }, units).Level.Max);
    }

    [Fact]
    public void O_Without_outlines_the_border_is_unknown_and_an_area_is_refused()
    {
        var units = new LateUnits(new UnitTable(), () => null);
        Assert.Equal(National, Classification.Of(Known with { CrossesBorder = null, Communes = [new("24751")] }, RuleSet.Shipped, units, TestAgencies.Real).Level.Max);
        Assert.Contains("geometry", Assert.Throws<RefusedException>(() => Classification.Of(Known with { Communes = null, Geometry = Area }, RuleSet.Shipped, units, TestAgencies.Real)).Message);
    }

    [Fact]
    public void O_An_area_across_the_outer_edge_has_crossed_the_border()
    {
        var units = new TableUnits(TableUnits.Small.Provinces(Today), TableUnits.Small.Communes(Today), [], new Dictionary<string, string>()) { Crosses = true, Answer = Touching(false, false).Answer };
        Assert.Equal(National, Of(Known with { CrossesBorder = null, Geometry = Area }, units).Level.Min);
    }

    [Fact]
    public void P_Every_rule_that_was_asked_is_answered_with_its_clause()
    {
        var finding = Of(Known with { Hazards = [Hazard.Oil, Hazard.Chemical, Hazard.Radiation] });
        Assert.All(finding.Rules, x => Assert.NotEmpty(x.Rule.Basis));
        Assert.Equal(RuleSet.Shipped.Extent.InForce(Today).Count + RuleSet.Shipped.ByHazard.Sum(x => x.InForce(Today).Count), finding.Rules.Count);
    }

    [Fact]
    public void P_Tables_that_differ_by_two_steps_are_a_conflict()
    {
        Assert.False(Of(Known with { Hazards = [Hazard.Chemical] }).Conflict);
        var apart = Of(Known with { Hazards = [Hazard.Chemical], Communes = [new("00001"), new("00002")] });
        Assert.Equal((true, Province, Province), (apart.Conflict, apart.LevelByExtent, apart.Level.Min));
    }

    [Fact]
    public void Q_The_civil_defence_degree_is_a_second_scale()
    {
        Assert.Null(Of(Known with { CapabilityExceeded = null }).CivilDefence);
        Assert.Equal(new DegreeRange(0, 0, 0), Of(Known).CivilDefence);
        Assert.Equal(new DegreeRange(1, 1, 2), Of(Known with { CapabilityExceeded = Capability.Commune }).CivilDefence);
        Assert.Equal(new DegreeRange(2, 2, 2), Of(Known with { CapabilityExceeded = Capability.Commune, Communes = [new("00001"), new("00002")] }).CivilDefence);
        Assert.Equal(new DegreeRange(3, 3, 3), Of(Known with { CapabilityExceeded = Capability.Province }).CivilDefence);
    }

    [Fact]
    public void What_would_change_the_proposal_is_said_both_ways()
    {
        var finding = Of(Known with { PossibleProvinces = [new(new("25"), 0.7)] });
        Assert.Contains(new("lowers", "E4", "two or more provinces", Outcome.Likely, Commune), finding.WouldChange.Select(x => x with { Level = x.Level == Province ? Commune : x.Level }));
        Assert.Contains(new("confirms", "E4", "two or more provinces", Outcome.Likely, National), finding.WouldChange);
    }

    [Fact]
    public void The_sea_outside_the_provinces_is_of_the_nation() => Assert.Equal(National, Of(Known with { Communes = null, AtSeaOutsideProvinces = true }).Level.Min);

    [Fact]
    public void The_version_is_the_day_of_the_last_change_of_the_law() => Assert.Equal(("environment-level", "2025-07-01"), (Of(Known).RuleSet, Of(Known).RuleSetVersion));
}

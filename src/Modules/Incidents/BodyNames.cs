using LaChan.Contracts.Reference;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents;

/// <summary>Names of bodies that are told or owe a duty: an agency of the register, the committee of one province (PROV-PC/79) or commune (COMM-PC/27649), or the owner of the place.</summary>
sealed class BodyNames(IAgencies agencies, IUnits units, Journal journal)
{
    public string Of(string body, T texts)
    {
        var parts = body.Split('/');
        if (parts is ["COMM-PC", var code] && units.Commune(new(code), journal.Today) is { } commune) return texts["incidents.body.commune", commune.Name];
        if (body == "owner") return texts["incidents.body.owner"];
        var agency = agencies.Agency(new(parts[0]));
        var name = agency is null ? parts[0] : texts.Pick(agency.NameVi, agency.NameEn);
        return parts.Length > 1 && units.Province(new(parts[1]), journal.Today) is { } province ? texts["incidents.body.province", province.FullName] : name;
    }
}

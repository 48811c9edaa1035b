using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BotApp.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WorkbookPasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "ProofId",
                table: "DocumentPasses",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Workbook",
                table: "DocumentPasses",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Workbook",
                table: "DocumentPasses");

            migrationBuilder.AlterColumn<Guid>(
                name: "ProofId",
                table: "DocumentPasses",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
